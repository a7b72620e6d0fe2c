package org.waymark.consent;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFile;

/**
 * What the person may take home.
 *
 * @param consents those that count now
 * @param byReferral what referrals show to others now
 * @param overrides those they were told of
 * @param sections what other modules wrote
 * @param looks who looked, as much as is safe by now
 */
public record Copy(
    List<Consent> consents,
    List<ShownByReferral> byReferral,
    List<Disclosure> disclosures,
    List<EmergencyOverride> overrides,
    List<CopySection.Written> sections,
    List<Look> looks) {

  /** Makes copies. */
  @Component
  static class Copies {
    private final Consents consents;
    private final ShownByReferral.AllShownByReferral referrals;
    private final Disclosures disclosures;
    private final Overrides overrides;
    private final WhoLooked looks;
    private final ObjectProvider<CopySection> sections;

    Copies(
        Consents consents,
        ShownByReferral.AllShownByReferral referrals,
        Disclosures disclosures,
        Overrides overrides,
        WhoLooked looks,
        ObjectProvider<CopySection> sections) {
      this.consents = consents;
      this.referrals = referrals;
      this.disclosures = disclosures;
      this.overrides = overrides;
      this.looks = looks;
      this.sections = sections;
    }

    Copy of(CaseFile file) {
      return new Copy(
          consents.inForce(file.id()),
          referrals.of(file.id()),
          disclosures.of(file),
          overrides.into(file.id()).stream().filter(EmergencyOverride::isTold).toList(),
          sections
              .orderedStream()
              .flatMap(section -> section.written(file.caseFileId()).stream())
              .toList(),
          looks.forThem(file.id()));
    }
  }
}
