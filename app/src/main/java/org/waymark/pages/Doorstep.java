package org.waymark.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what never reaches a page: a request so broken that the server refuses it at the door.
 * The words are the error page's own, without its looks, and nothing of the server shows.
 */
public final class Doorstep extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    var status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var trouble = Trouble.of(status);
    var page =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p>%s</p></html>"
            .formatted(trouble.title(), trouble.title(), trouble.words());
    try {
      SecurityHeaders.ALWAYS.forEach(response::setHeader);
      response.setHeader("Cache-Control", "no-store");
      response.setContentType("text/html;charset=utf-8");
      response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      // Whoever sent it has gone, or an answer is under way: there is nobody left to tell.
      response.setSuspended(true);
    }
  }
}
