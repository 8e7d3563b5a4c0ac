# The page as a container: built in one image, served from another by a user without rights. docs/hosting.md says how to run it.
FROM node:20.19.0-bookworm-slim AS build
WORKDIR /wardscope
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm run policy -- dist --nginx wardscope-headers.conf

FROM nginxinc/nginx-unprivileged:1.28.0-alpine
COPY docker/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /wardscope/wardscope-headers.conf /etc/nginx/wardscope-headers.conf
COPY --from=build /wardscope/dist /usr/share/nginx/html
VOLUME ["/usr/share/nginx/html/areas"]
USER 101
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s --retries=3 \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/areas/index.json"]
