package org.waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Refuses every call whose handler does not say that this caller may make it, as if the address did
 * not exist.
 */
class AllowedToInterceptor implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true;
    }
    if (!(handler instanceof HandlerMethod method)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (isFrameworkErrorPage(method) || find(method, OpenToAll.class) != null) {
      return true;
    }
    AllowedTo allowed = find(method, AllowedTo.class);
    if (allowed == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return mayCall(allowed, request, response);
  }

  private static boolean mayCall(
      AllowedTo allowed, HttpServletRequest request, HttpServletResponse response) {
    Acting acting = Acting.current().orElse(null);
    if (acting == null) {
      askToSignIn(request, response);
      return false;
    }
    if (acting.mustChangePassword() && !request.getRequestURI().startsWith("/account")) {
      goTo("/account/password", response);
      return false;
    }
    if (Arrays.stream(allowed.value()).noneMatch(acting::is)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return true;
  }

  private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) {
    if (request.getRequestURI().startsWith("/intake/")) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      goTo("/sign-in", response);
    }
  }

  private static void goTo(String path, HttpServletResponse response) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader("Location", path);
  }

  private static boolean isFrameworkErrorPage(HandlerMethod method) {
    return org.springframework.boot.webmvc.error.ErrorController.class.isAssignableFrom(
        method.getBeanType());
  }

  private static <A extends java.lang.annotation.Annotation> @Nullable A find(
      HandlerMethod method, Class<A> type) {
    A own = method.getMethodAnnotation(type);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
  }
}
