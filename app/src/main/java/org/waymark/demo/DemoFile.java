package org.waymark.demo;

import java.util.UUID;
import org.waymark.casefile.CaseKey;
import org.waymark.demo.Borough.DemoAccount;
import org.waymark.demo.Borough.DemoAgency;

/** A case file of the demo, with its key open. */
record DemoFile(UUID id, DemoAgency agency, DemoPerson person, DemoAccount lead, CaseKey key) {}
