package org.waymark.referrals;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Kinds;
import org.waymark.charter.Colour;

/**
 * Starts a referral from a few words, where there is no time for the whole form: a wish on the
 * street, somebody who wants to change tonight. The agencies asked see those words, what the person
 * is called and the safety marks, and nothing else; the sender adds to it at the desk.
 *
 * <p>Refused: without a known way the person agreed; to nobody, or to an agency that takes no part;
 * about another agency's file; by an account that may not refer; an id that stands for something
 * else. Sent twice with one id, it is sent once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StartReferral {
  private static final Kinds SEEN = Kinds.of(List.of(Kind.IDENTITY, Kind.SAFETY));
  private static final Set<String> WAYS =
      Set.of("in person", "by phone", "in writing", "with an interpreter");

  private final SendReferral send;
  private final AskedAgency.AskedAgencies agencies;

  StartReferral(SendReferral send, AskedAgency.AskedAgencies agencies) {
    this.send = send;
    this.agencies = agencies;
  }

  /**
   * What is wished.
   *
   * @param id made by whoever writes it
   * @param words the wish or worry, as it was said
   * @param contact how to reach the person; blank for not said
   * @param agreed how the person agreed, in the words the form has for it
   * @param agencies whom to ask
   */
  public record Wish(
      UUID id,
      Colour colour,
      String words,
      String contact,
      String agreed,
      Collection<UUID> agencies) {}

  /**
   * Another agency that may be asked.
   *
   * @param welcomes who it is for, in its own words
   */
  public record MayBeAsked(UUID id, String name, String welcomes) {}

  /** What became of it. */
  public enum Outcome {
    SENT,
    SENT_BEFORE,
    NOT_AGREED,
    NO_SUCH_AGENCY,
    NOT_YOURS,
    ID_TAKEN
  }

  /** Who may be asked today. */
  public List<MayBeAsked> whoMayBeAsked() {
    return agencies.all().stream()
        .filter(AskedAgency::mayReceive)
        .map(one -> new MayBeAsked(one.id(), one.name(), one.welcomes()))
        .toList();
  }

  /** Sends it. */
  public Outcome start(CaseFile file, Wish wish) {
    Acting acting = Acting.now();
    if (!file.isOwn() || !(acting.is(Role.PRACTITIONER) || acting.is(Role.MANAGER))) {
      return Outcome.NOT_YOURS;
    }
    if (send.sentBefore(wish.id(), file).isPresent()) {
      return Outcome.SENT_BEFORE;
    }
    if (!WAYS.contains(wish.agreed())) {
      return Outcome.NOT_AGREED;
    }
    Optional<Map<AskedAgency, Kinds>> asked = asked(file, wish.agencies());
    if (asked.isEmpty()) {
      return Outcome.NO_SUCH_AGENCY;
    }
    var words = new Referral.Words(wish.colour(), wish.words(), "", wish.contact());
    return send.trySend(wish.id(), file, words, List.of(), wish.agreed(), asked.get()).isPresent()
        ? Outcome.SENT
        : Outcome.ID_TAKEN;
  }

  private Optional<Map<AskedAgency, Kinds>> asked(CaseFile file, Collection<UUID> ids) {
    Map<AskedAgency, Kinds> asked = new LinkedHashMap<>();
    agencies.about(file.id()).stream()
        .filter(one -> one.mayReceive() && ids.contains(one.id()))
        .forEach(one -> asked.put(one, SEEN));
    return ids.isEmpty() || asked.size() < Set.copyOf(ids).size()
        ? Optional.empty()
        : Optional.of(asked);
  }
}
