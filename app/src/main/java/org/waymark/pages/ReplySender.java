package org.waymark.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Sends what a controller returned. */
final class ReplySender implements HandlerMethodReturnValueHandler {

  private final Frames frames;
  private final Drawing drawing;

  ReplySender(Frames frames, Drawing drawing) {
    this.frames = frames;
    this.drawing = drawing;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returned) {
    return Reply.class.isAssignableFrom(returned.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object returned,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    var answer = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    send((Reply) Objects.requireNonNull(returned), request, answer);
  }

  private void send(Reply reply, HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    switch (reply) {
      case Page page -> {
        var parameters = new LinkedHashMap<>(page.parameters());
        parameters.put("frame", frames.around(page, request));
        SaidOnce.forget(request, answer);
        drawing.draw(page.template(), parameters, page.status().value(), answer);
      }
      case Fragment fragment ->
          drawing.draw(fragment.template(), fragment.parameters(), 200, answer);
      case Redirect redirect -> redirect(redirect, request, answer);
    }
  }

  private static void redirect(
      Redirect redirect, HttpServletRequest request, HttpServletResponse answer) {
    redirect.message().ifPresent(words -> SaidOnce.carry(words, request, answer));
    answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
    answer.setHeader("Location", redirect.path());
    answer.setHeader("Cache-Control", "no-store");
  }
}
