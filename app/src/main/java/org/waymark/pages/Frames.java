package org.waymark.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** Makes the frame around a page from the request it answers. */
final class Frames {

  private final Assets assets;
  private final Surroundings.Source source;

  Frames(Assets assets, Surroundings.Source source) {
    this.assets = assets;
    this.source = source;
  }

  /** The frame of an ordinary page. */
  Frame around(Page page, HttpServletRequest request) {
    return new Frame(
        page.title(),
        page.form().map(Form::faults).orElse(Map.of()),
        source.of(request),
        csrf(request),
        night(request),
        SaidOnce.in(request),
        "GET".equals(request.getMethod()) ? request.getRequestURI() : "/",
        page.isForAnybody(),
        assets);
  }

  /** The frame of a page that says the same to everybody: nobody's name, no token, no message. */
  Frame bare(String title, HttpServletRequest request) {
    return new Frame(
        title,
        Map.of(),
        Surroundings.nobody(source.product()),
        "",
        night(request),
        Optional.empty(),
        "/",
        false,
        assets);
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute("csrf") instanceof String token ? token : "";
  }

  private static Night night(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, Night.COOKIE);
    return cookie == null ? Night.AUTO : Night.of(cookie.getValue());
  }
}
