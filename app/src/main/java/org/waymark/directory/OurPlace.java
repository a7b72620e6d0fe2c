package org.waymark.directory;

import java.util.List;
import java.util.UUID;

/**
 * One of ours.
 *
 * @param address as the public sees it; blank for a confidential one
 * @param entitled agencies that may know where it is
 */
public record OurPlace(
    UUID id,
    String name,
    String area,
    boolean isConfidential,
    String address,
    List<UUID> entitled) {}
