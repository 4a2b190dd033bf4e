/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The register of sources that are expected to deliver, by id. Immutable. */
public final class SourceBook {
    private final Map<String, SourceSpec> specs = new TreeMap<>();

    /**
     * @param inForce each with an id of its own, none of them deleted
     */
    public SourceBook(Collection<SourceSpec> inForce) {
        inForce.forEach(spec -> specs.put(spec.id(), spec));
    }

    /** Those that are expected to deliver, by id. */
    public List<SourceSpec> expected() {
        return List.copyOf(specs.values());
    }

    /** Whether some entry expects items of this platform and channel. */
    public boolean covers(String platform, String channel) {
        return specs.values().stream().anyMatch(spec -> spec.covers(platform, channel));
    }
}
