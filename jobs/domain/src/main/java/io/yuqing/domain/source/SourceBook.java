/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The register of expected sources, by id. Not thread-safe. */
public final class SourceBook {
    private final Map<String, SourceSpec> specs = new TreeMap<>();

    /** Takes a change; false if its revision is not higher than that of the entry in force. */
    public boolean apply(SourceSpec change) {
        SourceSpec before = specs.get(change.id());
        if (before != null && before.revision() >= change.revision()) {
            return false;
        }
        specs.put(change.id(), change);
        return true;
    }

    /** The newest revision of an entry, which may be its deletion. */
    public Optional<SourceSpec> find(String id) {
        return Optional.ofNullable(specs.get(id));
    }

    /** Those that are expected to deliver, by id. */
    public List<SourceSpec> expected() {
        List<SourceSpec> expected = new ArrayList<>();
        for (SourceSpec spec : specs.values()) {
            if (!spec.deleted()) {
                expected.add(spec);
            }
        }
        return expected;
    }

    /** Whether some entry expects items of this platform and channel. */
    public boolean covers(String platform, String channel) {
        return expected().stream().anyMatch(spec -> spec.covers(platform, channel));
    }

    /** Everything ever registered, the deleted included. */
    public Collection<SourceSpec> all() {
        return specs.values();
    }
}
