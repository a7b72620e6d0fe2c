package org.waymark.outreach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFiles;
import org.waymark.casefile.KeepEncounters;
import org.waymark.casefile.OpenCaseFile;
import org.waymark.casefile.PartialIdentity;
import org.waymark.referrals.StartReferral;

/**
 * Keeps a whole shift in one transaction: opens the case files of who is new, keeps the encounters
 * in three statements however many they are, and starts the referrals of those who wish something.
 *
 * <p>Only ever adds, so nobody's work is overwritten; sent again, nothing is there twice. Refused,
 * each by itself and in words: what cannot be read; a case file that is not one of the agency's own
 * (hidden, barred and missing look the same); an id that stands for something else; a wish to an
 * agency that takes no part, or without the person's agreement. Whoever was barred after the first
 * time still hears that what they sent is kept (see {@link KeptBefore}), also when the first copy
 * is being kept at that moment: what one practitioner sends is taken one batch after another.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeShift {
  private final OpenCaseFile open;
  private final KeepEncounters keep;
  private final CaseFiles files;
  private final StartReferral start;
  private final KeptBefore keptBefore;

  TakeShift(
      OpenCaseFile open,
      KeepEncounters keep,
      CaseFiles files,
      StartReferral start,
      KeptBefore keptBefore) {
    this.open = open;
    this.keep = keep;
    this.files = files;
    this.start = start;
    this.keptBefore = keptBefore;
  }

  /** What became of each, in the order they were sent. */
  List<KeepEncounters.Kept> take(List<SentEntry> sent) {
    keptBefore.waitForWhatIsBeingKept();
    Map<UUID, String> opened = opened(sent);
    List<KeepEncounters.Encounter> encounters = new ArrayList<>();
    for (SentEntry entry : sent) {
      if (entry instanceof SentEntry.Encounter one) {
        encounters.add(new KeepEncounters.Encounter(reference(one.person(), opened), one.draft()));
      }
    }
    var kept = keep.keep(encounters).iterator();
    return remembering(
        sent,
        sent.stream()
            .map(entry ->
                switch (entry) {
                  case SentEntry.Encounter one -> kept.next();
                  case SentEntry.Wish wish -> started(wish, reference(wish.person(), opened));
                  case SentEntry.Unreadable(String id, String words) ->
                      KeepEncounters.Kept.refused(id, words);
                })
            .toList());
  }

  /** What is refused may have been kept before its file went out of sight. */
  private List<KeepEncounters.Kept> remembering(
      List<SentEntry> sent, List<KeepEncounters.Kept> became) {
    List<SentEntry> refused = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (became.get(i).wasRefused() && sent.get(i).whose().isPresent()) {
        refused.add(sent.get(i));
      }
    }
    Set<String> before = keptBefore.among(refused);
    return became.stream()
        .map(one ->
            one.wasRefused() && before.contains(one.id())
                ? KeepEncounters.Kept.alreadyHere(one.id())
                : one)
        .toList();
  }

  /**
   * The case files of who is new, each opened once; always in one order, so that the same batch
   * sent twice at once waits and does not deadlock.
   */
  private Map<UUID, String> opened(List<SentEntry> sent) {
    Map<UUID, PartialIdentity> fresh = new TreeMap<>();
    for (SentEntry entry : sent) {
      if (entry.whose().orElse(null) instanceof SentEntry.Whose.SomebodyNew one) {
        fresh.putIfAbsent(one.id(), one.identity());
      }
    }
    Map<UUID, String> opened = new HashMap<>();
    fresh.forEach((id, identity) -> {
      if (open.open(id, identity) instanceof OpenCaseFile.Outcome.Opened(String reference)) {
        opened.put(id, reference);
      }
    });
    return opened;
  }

  /** The reference of the file meant; empty, which is nobody's, where none could be opened. */
  private static String reference(SentEntry.Whose whose, Map<UUID, String> opened) {
    return switch (whose) {
      case SentEntry.Whose.Known(String reference) -> reference;
      case SentEntry.Whose.SomebodyNew one -> opened.getOrDefault(one.id(), "");
    };
  }

  private KeepEncounters.Kept started(SentEntry.Wish wish, String reference) {
    Optional<CaseFile> file = files.byReference(reference).filter(CaseFile::isOwn);
    return file.map(own ->
            switch (start.start(own, wish.start())) {
              case SENT -> KeepEncounters.Kept.kept(wish.id());
              case SENT_BEFORE -> KeepEncounters.Kept.alreadyHere(wish.id());
              case NOT_AGREED ->
                  KeepEncounters.Kept.refused(wish.id(), "Say how the person agreed to it");
              case NO_SUCH_AGENCY ->
                  KeepEncounters.Kept.refused(
                      wish.id(), "An agency it asks takes no part any more: choose another");
              case ID_TAKEN ->
                  KeepEncounters.Kept.refused(
                      wish.id(), "This id stands for something else: make a new one");
              case NOT_YOURS ->
                  KeepEncounters.Kept.refused(wish.id(), "Your account may not refer anybody");
            })
        .orElseGet(() -> KeepEncounters.Kept.refused(wish.id(), KeepEncounters.NO_SUCH_FILE));
  }
}
