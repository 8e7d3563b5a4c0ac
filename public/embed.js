// For a page that shows parts of this site in frames: gives each frame the height that the part in it asks for.
(() => {
  const site = document.currentScript.src.replace(/[^/]*$/, "");
  addEventListener("message", ({ source, data }) => {
    if (data?.type !== "wardscope:height" || !(data.height > 0 && data.height < 20000)) return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source && frame.src.startsWith(site))
        frame.style.height = `${Math.ceil(data.height)}px`;
  });
})();
