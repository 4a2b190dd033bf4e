/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A platform that a county knows.
 *
 * @param code under which its items are stored and counted
 * @param names what collectors call it as well, in normal form, the code included
 * @param channel of comments that name none; empty if they stay without
 * @param posts what addresses of its posts look like
 */
record Platform(String code, Set<String> names, String channel, List<PostAddress> posts)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    Platform {
        names = Set.copyOf(names);
        posts = List.copyOf(posts);
    }

    /** The id of the post at an address; null if it is none of this platform's. */
    String postAt(String address) {
        for (PostAddress each : posts) {
            String id = each.idIn(address);
            if (id != null) {
                return id;
            }
        }
        return null;
    }
}
