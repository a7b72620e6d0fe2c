package org.waymark.leaks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Everything somebody with ill will, or a broken program, might send to one address. */
final class Hostile {
  /** In each field by itself so many of the values, the next ones in the next field. */
  private static final int OF_EACH_FIELD = 2;

  private static final String FORM = "application/x-www-form-urlencoded";

  /** What is put in the place of every value. */
  private static final Map<String, String> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put("nothing", "");
    VALUES.put("NUL", "%00");
    VALUES.put("control characters", "a%01%08%0B%1B%7Fb");
    VALUES.put("half a character", "%ED%A0%80");
    VALUES.put("half an escape", "%E2%82");
    VALUES.put("no UTF-8", "%FF%FE%C3%28");
    VALUES.put("overlong", "%C0%AF");
    VALUES.put("bad escape", "%zz%");
    VALUES.put("a very long word", "x".repeat(50_000));
    VALUES.put("many combining marks", "a" + "%CC%81".repeat(3_000));
    VALUES.put("markup", "%3Cscript%3Ealert(1)%3C/script%3E%22'%3E");
    VALUES.put("a statement", "'%3B+drop+table+casefile.entry%3B--+%25+_");
    VALUES.put("a template", "$%7B7*7%7D%23%7B7*7%7D%40template");
    VALUES.put("too large a number", "99999999999999999999");
    VALUES.put("the largest version", "2147483648");
    VALUES.put("less than nothing", "-1");
    VALUES.put("not a number", "NaN");
    VALUES.put("a day that never was", "31");
    VALUES.put("other digits", "%D9%A1%D9%A2%D9%A3");
    VALUES.put("turned around", "%E2%80%AEtxt%E2%80%8B");
    VALUES.put("an id of nothing", "00000000-0000-0000-0000-000000000000");
    VALUES.put("half an id", "1-1-1-1-1");
    VALUES.put("a path", "..%2F..%2F..%2Fetc%2Fpasswd");
    VALUES.put("line breaks", "a%0D%0ASet-Cookie:%20s=1");
  }

  private Hostile() {}

  /**
   * Bodies for one form: values replaced, by each second of the hostile ones, another half for
   * another path; doubled, left out; and what is no form at all.
   */
  static List<RawRequest> posts(
      String path, Map<String, String> fields, String token, String... headers) {
    List<RawRequest> all = new ArrayList<>();
    List<String> values = List.copyOf(VALUES.values());
    int turn = Math.floorMod(path.hashCode(), values.size());
    for (int i = turn % 2; i < values.size(); i += 2) {
      String value = values.get(i);
      all.add(form(path, body(fields, token, given -> value), headers));
    }
    for (String name : fields.keySet()) {
      for (int i = 0; i < OF_EACH_FIELD && !name.equals("_csrf"); i++) {
        all.add(form(path, one(fields, token, name, values.get(turn++ % values.size())), headers));
      }
    }
    all.add(form(path, "_csrf=" + token, headers));
    all.add(
        form(
            path,
            body(fields, token, Hostile::encode) + "&" + body(fields, token, v -> "x"),
            headers));
    all.add(form(path, body(fields, "wrong", Hostile::encode), headers));
    all.add(form(path, body(fields, "%00%FF", Hostile::encode), headers));
    all.add(form(path, body(fields, token, Hostile::encode) + "&x".repeat(5_000), headers));
    all.add(form(path, "_csrf=" + token + "&words=" + "x".repeat(1_200_000), headers));
    all.add(form(path, "&&==&=&%=%&_csrf=" + token, headers));
    all.addAll(otherKinds(path, token, headers));
    return all;
  }

  private static List<RawRequest> otherKinds(String path, String token, String... headers) {
    List<RawRequest> all = new ArrayList<>();
    String inHeader = "X-CSRF-TOKEN: " + token;
    List<String> bodies =
        List.of(
            "",
            "null",
            "[",
            "{}",
            "[null]",
            "[1]",
            "[\"\"]",
            "[[[[]]]]",
            "[{}]",
            "[".repeat(50_000),
            "{\"a\":".repeat(20_000),
            "[1e999999999]",
            "[" + "9".repeat(20_000) + "]",
            "[{\"id\":" + "\"x".repeat(10) + "\"}]",
            "[{\"id\":null,\"caseFile\":[],\"happenedAt\":{},\"met\":1,\"given\":{\"a\":[]}}]",
            "[{\"id\":\"01900000-0000-7000-8000-0000000000aa\",\"caseFile\":\"KITE-482\","
                + "\"happenedAt\":\"+999999999-12-31T23:59:59Z\",\"met\":\"phone\",\"stays\":\"street\"}]",
            "[" + "{},".repeat(300) + "{}]",
            "[{\"note\":\"\\u0000\\ud800\"}]");
    for (String type :
        List.of(
            "application/json",
            "text/plain",
            "multipart/form-data; boundary=x",
            "x/y",
            "application/xml",
            "application/json;charset=nonsense",
            FORM + ";charset=nonsense")) {
      for (String body : type.equals("application/json") ? bodies : bodies.subList(0, 3)) {
        all.add(RawRequest.post(path, type, utf8(body), headers).with(inHeader));
      }
    }
    all.add(
        RawRequest.post(path, FORM, new byte[] {0, -1, '=', -61, 40, '&', 10}, headers)
            .with(inHeader));
    return all;
  }

  /** Addresses around this one that should lead nowhere, and headers that should mean nothing. */
  static List<RawRequest> gets(String path, String... headers) {
    List<RawRequest> all = new ArrayList<>();
    for (String tail :
        List.of(
            "/",
            "//",
            "/..",
            "/../..",
            "/./",
            ";x=y",
            ";",
            "%00",
            "%2f",
            "%2e%2e%2f",
            "%5c",
            "\\",
            "%",
            "%zz",
            "%ff",
            "%ED%A0%80",
            "?",
            "?a[]=1&a[]=2",
            "?page=-1",
            "?page=99999999999999999999",
            "?page=%00&kind=%FF",
            "?kind=" + "x".repeat(6_000),
            "?from=31-02-2026&month=2026-99&until=9999999-01-01",
            "?%FF=%ED%A0%80&=&&",
            "?x=%zz",
            "?" + "a=1&".repeat(3_000),
            ".json",
            "~",
            " ",
            "\u00e9")) {
      all.add(RawRequest.get(path + tail, headers));
    }
    all.add(RawRequest.get("/." + path, headers));
    all.add(RawRequest.get("//" + path, headers));
    all.add(RawRequest.get("/x/.." + path, headers));
    all.add(RawRequest.get("/;x" + path, headers));
    all.add(RawRequest.get("http://elsewhere.example" + path, headers));
    for (String junk :
        List.of(
            "Accept: ",
            "Accept: " + "x/y;q=2,".repeat(200),
            "Accept-Language: \u00ff\u0001",
            "Accept-Encoding: gzip;q=nonsense, *;;",
            "Range: bytes=9-1,-,x",
            "Cookie: s=" + "x".repeat(43),
            "Cookie: m=%%%; m=____; night=\u0001; f=x",
            "X-Forwarded-Host: elsewhere.example\r\nX-Forwarded-Proto: x\r\nX-Forwarded-Port: y",
            "X-Fragment: yes",
            "If-Modified-Since: never",
            "Expect: nonsense",
            "Content-Length: -1",
            "Transfer-Encoding: nonsense",
            "X-Long: " + "x".repeat(20_000),
            "NoColon",
            ": empty",
            "X-HTTP-Method-Override: DELETE",
            "Upgrade: h2c",
            "Forwarded: for=\"_\0\"")) {
      all.add(RawRequest.get(path, headers).with(junk));
    }
    for (String method :
        List.of(
            "PUT",
            "DELETE",
            "PATCH",
            "TRACE",
            "OPTIONS",
            "HEAD",
            "CONNECT",
            "PROPFIND",
            "get",
            "X")) {
      all.add(new RawRequest(method + " " + path + " HTTP/1.1", List.of(headers), new byte[0]));
    }
    return all;
  }

  private static RawRequest form(String path, String body, String... headers) {
    return RawRequest.post(path, FORM, utf8(body), headers);
  }

  private static String body(
      Map<String, String> fields, String token, UnaryOperator<String> value) {
    return fields.entrySet().stream()
            .filter(field -> !field.getKey().equals("_csrf"))
            .map(field -> encode(field.getKey()) + "=" + value.apply(field.getValue()) + "&")
            .collect(Collectors.joining())
        + "_csrf="
        + token;
  }

  private static String one(Map<String, String> fields, String token, String name, String value) {
    Map<String, String> others = new LinkedHashMap<>(fields);
    others.remove(name);
    return encode(name) + "=" + value + "&" + body(others, token, Hostile::encode);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
