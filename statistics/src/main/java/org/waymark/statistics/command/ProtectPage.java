package org.waymark.statistics.command;

import java.util.ArrayList;
import java.util.List;
import org.waymark.statistics.protect.InformationLoss;
import org.waymark.statistics.protect.Proof;
import org.waymark.statistics.protect.Protected;
import org.waymark.statistics.protect.Register;
import org.waymark.statistics.protect.Rules;
import org.waymark.statistics.report.Numbers;
import org.waymark.statistics.report.Page;

/** What protecting tables came to, in plain words. */
record ProtectPage(
    Protected safe, Rules rules, Register.Verdict verdict, List<InformationLoss> losses) {
  static String safety(Protected safe, Proof proof) {
    return "Safe to publish: the attacker found none of "
        + Numbers.whole(proof.attacked())
        + " sensitive cells. Hidden for their sake: "
        + Numbers.whole(safe.hiddenForOthers())
        + ".";
  }

  static String exposure(Register.Verdict verdict) {
    String earlier = String.join(", ", verdict.with());
    if (!verdict.redrawn().isEmpty()) {
      return "Not safe to publish: "
          + verdict.redrawn().getFirst().name()
          + " has another figure than in "
          + earlier
          + ". The same people must get the same figure, or the difference gives them away. Use"
          + " the same secret; if the records have changed, publish them as another period.";
    }
    return "Not safe to publish: "
        + verdict.proof().exposed().getFirst().cell().name()
        + " could be worked back"
        + (earlier.isEmpty() ? "" : " together with the earlier release " + earlier)
        + ". Publish fewer or coarser tables, or use the same tables as before.";
  }

  Page with(List<String> header, List<List<String>> rows) {
    Page page = new Page("Safe to publish?");
    if (!verdict.isSafe()) {
      return page.stop(exposure(verdict));
    }
    page.answer(safety(safe, verdict.proof()));
    page.heading("What the signs mean").paragraph(signs());
    page.heading("How it was tried").paragraph(attack());
    page.heading("What was lost").list(lost());
    if (losses.size() > 1) {
      page.table(
          "What each safe method would lose, least first",
          List.of("Method", "Cells hidden", "Mean change", "Share hidden or moved"),
          losses.stream().map(ProtectPage::row).toList());
    }
    return page.heading("The tables").table("As they may be published", header, rows);
  }

  private String small() {
    return "from " + rules.hiddenFrom() + " to " + rules.hiddenTo();
  }

  private String signs() {
    return switch (safe.method()) {
      case NHS ->
          "* is a count "
              + small()
              + ". Other counts go to the nearest "
              + rules.base()
              + "; those for all areas together stay exact where that is safe. : is a count of any"
              + " size, hidden because a small one could be worked out from it.";
      case SUPPRESS ->
          "* is hidden. It is either sensitive itself, or a sensitive one could be worked out from"
              + " it; the sign does not tell which.";
      case ROUND ->
          "Every count was moved to a multiple of "
              + rules.base()
              + " next to it, and all sums still hold.";
      case CELL_KEY ->
          "A little was added to or taken from every count, the same for the same people in every"
              + " table. So parts may not add up to their total. : is hidden, because parts and"
              + " totals together would give a small count away.";
    };
  }

  private String attack() {
    String width =
        Double.isInfinite(verdict.proof().narrowest())
            ? "nothing at all"
            : "no more than that it lies somewhere in a range at least "
                + Numbers.places(verdict.proof().narrowest(), 0)
                + " wide";
    return "An outsider who knows these rules, every figure below, every sum between them and every"
        + " release in the register can say of each sensitive count "
        + width
        + ". Somebody who knows more, such as a colleague of a person counted, may still guess.";
  }

  private static List<String> row(InformationLoss loss) {
    String method =
        switch (loss.method()) {
          case NHS -> "NHS rule";
          case SUPPRESS -> "hiding";
          case ROUND -> "rounding that keeps sums";
          case CELL_KEY -> "cell keys";
        };
    return List.of(
        method,
        Numbers.whole(loss.hidden()),
        Numbers.places(loss.meanChange(), 2),
        Numbers.percent(loss.lost()));
  }

  private List<String> lost() {
    List<String> lost = new ArrayList<>();
    long hidden = safe.hiddenCells();
    lost.add(Numbers.whole(safe.shown().size() - hidden) + " figures shown");
    lost.add(Numbers.whole(hidden - safe.hiddenForOthers()) + " hidden as sensitive");
    lost.add(Numbers.whole(safe.hiddenForOthers()) + " hidden to protect those");
    lost.add(Numbers.places(safe.meanChange(), 2) + " people: mean change of a figure shown");
    lost.add(
        Numbers.percent(InformationLoss.of(safe).lost())
            + " of everybody counted, cell by cell, is hidden or put into another cell");
    return lost;
  }
}
