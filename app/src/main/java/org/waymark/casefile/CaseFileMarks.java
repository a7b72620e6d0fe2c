package org.waymark.casefile;

import java.util.List;
import org.waymark.pages.Mark;

/**
 * What another module puts at the top of every page of a case file, before the safety marks. Every
 * bean of this type is asked, in the transaction of whoever looks, so it sees only what they see.
 */
public interface CaseFileMarks {
  /** The marks of this case file, the most urgent first; none for nothing to say. */
  List<Mark> on(CaseFile file);
}
