package org.waymark.statistics.report;

import java.util.List;

/**
 * One page that stands on its own: no script, no style sheet beside it, nothing fetched. Every
 * picture has its table under it.
 */
public final class Page {
  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{font:1.05rem/1.55 system-ui,sans-serif;max-width:46rem;margin:1rem auto;padding:0 1rem}
      h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2rem}
      .answer{border-left:.5rem solid #1d5e8a;padding:.6rem 1rem;font-size:1.25rem;margin:1rem 0}
      .warning{border-left:.5rem solid #b8530c;padding:.4rem 1rem;margin:.6rem 0}
      .refusal{border-left:.5rem solid #9b1c31;padding:.6rem 1rem;font-size:1.2rem;margin:1rem 0}
      .scroll{overflow-x:auto}table{border-collapse:collapse;margin:.6rem 0}
      th,td{text-align:left;padding:.25rem .7rem;border-bottom:1px solid #8886;vertical-align:top}
      td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
      figure{margin:1rem 0}svg{width:100%;max-width:34rem;height:auto}
      figcaption,caption{text-align:left;font-weight:600}caption{white-space:nowrap}
      @media(max-width:30rem){th,td{padding:.25rem .35rem;font-size:.92rem}caption{white-space:normal}}
      """;

  private final StringBuilder body = new StringBuilder();
  private final String title;

  public Page(String title) {
    this.title = title;
  }

  public Page heading(String words) {
    return add("<h2>" + escape(words) + "</h2>");
  }

  public Page paragraph(String words) {
    return add("<p>" + escape(words) + "</p>");
  }

  public Page answer(String words) {
    return add("<p class=\"answer\">" + escape(words) + "</p>");
  }

  public Page refusal(String words) {
    return add("<p class=\"refusal\"><strong>No figure.</strong> " + escape(words) + "</p>");
  }

  /** What must not be done, as to publish. */
  public Page stop(String words) {
    return add("<p class=\"refusal\">" + escape(words) + "</p>");
  }

  public Page warnings(List<String> sentences) {
    for (String sentence : sentences) {
      add("<p class=\"warning\"><strong>Take care.</strong> " + escape(sentence) + "</p>");
    }
    return this;
  }

  public Page list(List<String> items) {
    StringBuilder list = new StringBuilder("<ul>");
    items.forEach(item -> list.append("<li>").append(escape(item)).append("</li>"));
    return add(list.append("</ul>").toString());
  }

  /** A picture already written as SVG, with the table it shows. */
  public Page figure(String caption, String svg, List<String> header, List<List<String>> rows) {
    add("<figure><figcaption>" + escape(caption) + "</figcaption>" + svg + "</figure>");
    return table("The same in figures", header, rows);
  }

  public Page table(String caption, List<String> header, List<List<String>> rows) {
    StringBuilder table =
        new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .append(escape(caption))
            .append("\"><table><caption>")
            .append(escape(caption))
            .append("</caption><thead><tr>");
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      boolean numbers = i > 0 && rows.stream().anyMatch(row -> isNumber(row.get(column)));
      table.append(numbers ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
      table.append(escape(header.get(i))).append("</th>");
    }
    table.append("</tr></thead><tbody>");
    rows.forEach(row -> row(table, row));
    return add(table.append("</tbody></table></div>").toString());
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[-+−*<>]?[\\d.,]+%?|\\*");
  }

  private static void row(StringBuilder table, List<String> row) {
    table.append("<tr>");
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String tag = i == 0 ? "th scope=\"row\"" : isNumber(cell) ? "td class=\"number\"" : "td";
      table.append('<').append(tag).append('>').append(escape(cell));
      table.append(i == 0 ? "</th>" : "</td>");
    }
    table.append("</tr>");
  }

  private Page add(String html) {
    body.append(html).append('\n');
    return this;
  }

  public String html() {
    return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>"
        + escape(title)
        + "</title>\n<style>\n"
        + STYLE
        + "</style>\n</head>\n<body>\n<main>\n<h1>"
        + escape(title)
        + "</h1>\n"
        + body
        + "</main>\n</body>\n</html>\n";
  }

  static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
