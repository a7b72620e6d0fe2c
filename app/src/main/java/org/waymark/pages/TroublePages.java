package org.waymark.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.waymark.access.OpenToAll;

/**
 * The one error page. Whatever goes wrong, in a controller, a filter or the server itself, comes
 * here; nothing of the exception is shown, and its message, which may hold what somebody typed, is
 * not even logged.
 */
@Controller
@ControllerAdvice
@OpenToAll("What went wrong reads the same to everybody")
class TroublePages implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(TroublePages.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** By then those before are usually served. */
  private static final String BUSY_SECONDS = "5";

  private final Frames frames;
  private final Drawing drawing;

  TroublePages(Frames frames, Drawing drawing) {
    this.frames = frames;
    this.drawing = drawing;
  }

  /** What a filter or the server itself refused or stumbled over. */
  @RequestMapping("/error")
  void show(HttpServletRequest request, HttpServletResponse answer) throws IOException {
    var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (cause instanceof Exception exception) {
      explain(exception, request, answer);
    } else {
      var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
      draw(Trouble.of(status instanceof Integer known ? known : 404), "", request, answer);
    }
  }

  /** Who may do what is decided elsewhere, and answered by the filters that know. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException refused) {
    throw refused;
  }

  /** What a controller threw. */
  @ExceptionHandler(Exception.class)
  void explain(Exception thrown, HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    if (answer.isCommitted()) {
      return;
    }
    var trouble = Trouble.of(status(thrown));
    var code = trouble == Trouble.FAULT ? note(thrown) : "";
    draw(trouble, code, request, answer);
  }

  private void draw(
      Trouble trouble, String code, HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    if (trouble == Trouble.NOTHING_HERE) {
      EvenPace.keep(request);
    }
    answer.resetBuffer();
    // What the doorstep refused never came past the filter that writes these.
    SecurityHeaders.ALWAYS.forEach(answer::setHeader);
    if (trouble == Trouble.BUSY) {
      answer.setHeader("Retry-After", BUSY_SECONDS);
    }
    var frame = frames.bare(trouble.title(), request);
    var parameters = Map.<String, Object>of("frame", frame, "words", trouble.words(), "code", code);
    drawing.draw("pages/trouble", parameters, trouble.status(), answer);
  }

  private static int status(Throwable thrown) {
    return switch (thrown) {
      case NothingHere nothing -> 404;
      case MaxUploadSizeExceededException tooLarge -> 413;
      case InvalidParameterException unreadable -> unreadable.getErrorCode();
      case ErrorResponse known -> known.getStatusCode().value();
      case MultipartException unreadable -> 400;
      case TypeMismatchException notOfItsKind -> 400;
      case HttpMessageNotReadableException unreadable -> 400;
      // No connection came free in time, or the database is not there for the moment.
      case SQLTransientConnectionException busy -> 503;
      case CannotCreateTransactionException notBegun -> 503;
      default -> thrown.getCause() == null ? 500 : status(thrown.getCause());
    };
  }

  private static String note(Throwable thrown) {
    var code = "%08x".formatted(RANDOM.nextInt());
    log.error("Fault {}: {}", code, WithoutWords.of(thrown));
    return code;
  }
}
