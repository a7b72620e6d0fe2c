package org.waymark.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Acting;
import org.waymark.charter.Colour;

/**
 * A referral as the acting practitioner's agency may see it: the sender sees every agency asked; an
 * agency asked sees the form and its own thread, never who else was asked.
 *
 * @param reference what agencies say on the phone; random
 * @param caseFileReference the case file it is about; null where that is not in sight
 * @param form what it says now
 * @param needs codes of what it is about; one blank where nobody ticked
 * @param isForgotten whether its words were destroyed because the person asked for it
 * @param version rises when the form is amended
 */
public record Referral(
    UUID id,
    String reference,
    UUID caseFile,
    @Nullable String caseFileReference,
    UUID fromAgency,
    String fromAgencyName,
    String madeBy,
    Instant madeAt,
    Words form,
    String agreed,
    List<String> needs,
    boolean isForgotten,
    int version,
    List<Recipient> recipients,
    List<Answer.Given> answers,
    List<Amendment> amendments) {

  /**
   * What a form says: how urgent, what she wishes in her words, what helps to know, how to reach.
   */
  public record Words(Colour colour, String wish, String background, String contact) {}

  /** One change after sending: what it said before, and what it said from then on. */
  public record Amendment(String by, Instant at, Words before, Words after) {}

  /** Did the acting practitioner's agency send it? */
  public boolean isSent() {
    return fromAgency.equals(Acting.now().agency().value());
  }

  /** The acting practitioner's agency among those asked. */
  public Optional<Recipient> mine() {
    return recipient(Acting.now().agency().value());
  }

  /** An agency asked. */
  public Optional<Recipient> recipient(UUID agency) {
    return recipients.stream().filter(one -> one.agency().equals(agency)).findFirst();
  }

  /** What was said between the sender and this agency, oldest first. */
  public List<Answer.Given> thread(Recipient recipient) {
    return answers.stream().filter(one -> one.toAgency().equals(recipient.agency())).toList();
  }

  /** May its form still be changed? */
  public boolean mayBeAmended() {
    return isSent() && !isForgotten && recipients.stream().anyMatch(one -> one.standing().isOpen());
  }

  /** The agencies it may still be taken back from. */
  public List<Recipient> withdrawable() {
    return recipients.stream().filter(one -> one.standing().mayBeWithdrawn()).toList();
  }
}
