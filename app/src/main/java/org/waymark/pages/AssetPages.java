package org.waymark.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.OpenToAll;

/** Serves the style sheet, scripts and icon; they say nothing about anybody. */
@Controller
@OpenToAll("Style, scripts and icon say nothing about anybody")
class AssetPages {

  private final Assets assets;

  AssetPages(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{name}")
  void show(@PathVariable String name, HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    var asset = assets.find(name).orElseThrow(NothingHere::new);
    var accepted = request.getHeader("Accept-Encoding");
    var isGzip = accepted != null && accepted.contains("gzip");
    answer.setContentType(asset.type());
    answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    answer.setHeader("Vary", "Accept-Encoding");
    if (isGzip) {
      answer.setHeader("Content-Encoding", "gzip");
    }
    var bytes = isGzip ? asset.gzipped() : asset.plain();
    answer.setContentLength(bytes.length);
    answer.getOutputStream().write(bytes);
  }
}
