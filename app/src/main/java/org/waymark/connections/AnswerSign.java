package org.waymark.connections;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Audit;
import org.waymark.access.Ids;
import org.waymark.casefile.CaseFile;
import org.waymark.connections.Answer.Answers;
import org.waymark.connections.Answer.What;
import org.waymark.connections.Sign.Signs;
import org.waymark.consent.Consent;

/**
 * Writes down what the person answered, or what their practitioner knows of two files of one's own.
 *
 * <p>About other agencies there is one question, however many of them there are, and one answer to
 * it: a yes says how they agreed; whoever is meant is asked the same, and only when both have the
 * yes are the files connected. A no is told to nobody. "Not the same" is never asked again.
 *
 * <p>Refused, without a word: an answer to what is no longer asked; a yes taken back that does not
 * wait any more. Sent twice: written once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerSign {
  private final Signs signs;
  private final Answers answers;
  private final Audit audit;

  AnswerSign(Signs signs, Answers answers, Audit audit) {
    this.signs = signs;
    this.answers = answers;
    this.audit = audit;
  }

  /** What the person said to joining up with whoever else may know them. */
  void aboutSomebodyElse(
      CaseFile file, UUID id, What what, Optional<Consent.How> how, String words) {
    UUID next = id;
    for (Sign sign : signs.of(file.id())) {
      if (!sign.isOfOwnFile()
          && !answers.add(
              next,
              sign.id(),
              file,
              what,
              what == What.YES ? how.map(Consent.How::word).orElse(null) : null,
              words)) {
        return;
      }
      next = sign.isOfOwnFile() ? next : Ids.next();
    }
    if (!next.equals(id)) {
      audit.write("wrote down what the person said to joining up", file.id());
    }
  }

  /** Whether another file of one's own is about the same person; connected at once if it is. */
  void aboutOwn(CaseFile file, UUID id, UUID sign, boolean isSame) {
    boolean isAsked =
        signs.of(file.id()).stream().anyMatch(one -> one.isOfOwnFile() && one.id().equals(sign));
    What what = isSame ? What.YES : What.NOT_THE_SAME;
    if (isAsked && answers.add(id, sign, file, what, null, "") && !isSame) {
      audit.write("said that two files are not the same person", file.id());
    }
  }

  /** Takes back every yes that waits. */
  void takeBack(CaseFile file, UUID id) {
    List<UUID> waiting =
        answers.of(file.id()).stream()
            .filter(Answer::isWaiting)
            .map(Answer::sign)
            .distinct()
            .toList();
    UUID next = id;
    for (UUID sign : waiting) {
      answers.add(next, sign, file, What.TAKEN_BACK, null, "");
      next = Ids.next();
    }
    if (!waiting.isEmpty()) {
      audit.write("wrote down that the person does not want to join up", file.id());
    }
  }
}
