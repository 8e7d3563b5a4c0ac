// Loaded before a command (`node --import`): the process kills itself at the call that WARDSCOPE_KILL_AT names, of those that write.
import { watchDisk } from "./failing-disk.ts";

let calls = 0;
watchDisk(() => {
  if (calls++ === Number(process.env["WARDSCOPE_KILL_AT"])) process.kill(process.pid, "SIGKILL");
});
