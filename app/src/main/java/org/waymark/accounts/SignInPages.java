package org.waymark.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.OpenToAll;
import org.waymark.access.SignIn;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/** Signing in with a password, then with a code; signing out. Every refusal reads the same. */
@Controller
@OpenToAll("Nobody is signed in yet")
public class SignInPages {
  private static final String NO =
      "That did not work. Check the name and the password. After five tries wait a while";

  private final SignIn signIn;
  private final Guesses guesses;
  private final boolean isDemo;

  SignInPages(SignIn signIn, Guesses guesses, @Value("${waymark.demo:false}") boolean isDemo) {
    this.signIn = signIn;
    this.guesses = guesses;
    this.isDemo = isDemo;
  }

  /** What is asked first. */
  public record NameAndPassword(Form form, TextField name, TextField password) {
    static NameAndPassword read(Form form) {
      return new NameAndPassword(
          form,
          form.text("name", "Sign-in name").required("Enter your sign-in name").atMost(80),
          form.secret("password", "Password").required("Enter your password"));
    }
  }

  /** What is asked second. */
  public record Code(Form form, TextField code) {
    static Code read(Form form) {
      return new Code(
          form,
          form.text("code", "Code")
              .hint("Six digits from the app on your phone")
              .required("Enter the six digits")
              .atMost(12));
    }
  }

  @GetMapping("/sign-in")
  Page ask() {
    return page(NameAndPassword.read(Form.blank()));
  }

  @PostMapping("/sign-in")
  Reply password(HttpServletRequest request, HttpServletResponse response) {
    Form form = Form.of(request);
    NameAndPassword asked = NameAndPassword.read(form);
    if (form.hasFaults()) {
      return page(asked);
    }
    boolean may = guesses.mayTry(request.getRemoteAddr());
    if (!may || !signIn.withPassword(asked.name().value(), asked.password().value(), response)) {
      form.fault("name", NO);
      return page(asked);
    }
    return Redirect.to("/sign-in/code");
  }

  @GetMapping("/sign-in/code")
  Page askCode() {
    return page(Code.read(Form.blank()));
  }

  @PostMapping("/sign-in/code")
  Reply code(HttpServletRequest request) {
    Form form = Form.of(request);
    Code asked = Code.read(form);
    if (!form.hasFaults() && signIn.withCode(asked.code().value(), request)) {
      return Redirect.to("/");
    }
    if (!form.hasFaults()) {
      form.fault("code", "That code did not work. Wait for the next one and try again");
    }
    return page(asked);
  }

  @PostMapping("/sign-out")
  Reply out(HttpServletRequest request, HttpServletResponse response) {
    signIn.out(request, response);
    return Redirect.to("/sign-in");
  }

  private Page page(NameAndPassword asked) {
    return Page.of("accounts/signIn", "Sign in")
        .form(asked.form())
        .with("asked", asked)
        .with("isDemo", isDemo);
  }

  private Page page(Code asked) {
    return Page.of("accounts/code", "Second step")
        .form(asked.form())
        .with("asked", asked)
        .with("isDemo", isDemo);
  }

  /** How often one address may try: thirty at once, then one every ten seconds. */
  @org.springframework.stereotype.Component
  static class Guesses {
    private static final int REMEMBERED = 10_000;

    private final java.util.Map<String, io.github.bucket4j.Bucket> byAddress =
        java.util.Collections.synchronizedMap(
            new java.util.LinkedHashMap<>() {
              @Override
              protected boolean removeEldestEntry(
                  java.util.Map.Entry<String, io.github.bucket4j.Bucket> eldest) {
                return size() > REMEMBERED;
              }
            });

    boolean mayTry(String address) {
      return byAddress.computeIfAbsent(address, unknown -> fresh()).tryConsume(1);
    }

    private static io.github.bucket4j.Bucket fresh() {
      return io.github.bucket4j.Bucket.builder()
          .addLimit(limit -> limit.capacity(30).refillGreedy(1, Duration.ofSeconds(10)))
          .build();
    }
  }
}
