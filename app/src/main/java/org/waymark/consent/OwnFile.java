package org.waymark.consent;

import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFiles;
import org.waymark.pages.NothingHere;

/**
 * The case file a page is about. Consents, disclosures and who looked are the business of the
 * agency that holds it: for everybody else there is nothing here, whether the file exists, is in
 * sight, is hidden or is barred.
 */
@Component
class OwnFile {
  private final CaseFiles files;

  OwnFile(CaseFiles files) {
    this.files = files;
  }

  CaseFile of(String reference) {
    return files.byReference(reference).filter(CaseFile::isOwn).orElseThrow(NothingHere::new);
  }
}
