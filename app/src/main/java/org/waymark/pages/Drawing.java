package org.waymark.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Draws a template whole before a byte is sent, so that a fault in it never leaves half a page. */
final class Drawing {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  void draw(String template, Map<String, Object> parameters, int status, HttpServletResponse answer)
      throws IOException {
    var output = new Utf8ByteOutput();
    engine.render(template + ".jte", parameters, output);
    answer.setStatus(status);
    answer.setContentType("text/html;charset=utf-8");
    answer.setHeader("Cache-Control", "no-store");
    answer.setContentLength(output.getContentLength());
    answer.getOutputStream().write(output.toByteArray());
  }
}
