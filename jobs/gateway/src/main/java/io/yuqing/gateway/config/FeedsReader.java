/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.domain.field.Section;
import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedsFile;
import io.yuqing.intake.fetch.Fetcher;
import io.yuqing.wire.control.ControlException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code feeds_file} with the file it names, and {@code contact}. */
final class FeedsReader {
    static final String FEEDS_FILE = "feeds_file";
    static final String CONTACT = "contact";

    private static final String REMEDY =
            "write the office's address on the web or by mail, which servers of feeds are told, in"
                    + " plain letters, for example https://www.example.gov.cn";

    private FeedsReader() {}

    /** Empty if no file is named. */
    static Optional<FeedSettings> read(Section root) {
        String contact = root.text(CONTACT, "");
        if (!contact.isEmpty() && !Fetcher.isContact(contact)) {
            root.refuse(CONTACT, contact, "cannot be sent: " + REMEDY);
        }
        String named = root.text(FEEDS_FILE, "");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<Feed> feeds = feeds(root, named);
        if (contact.isEmpty() && !feeds.isEmpty()) {
            root.missing(CONTACT, REMEDY);
        }
        return Optional.of(new FeedSettings(contact, feeds));
    }

    private static List<Feed> feeds(Section root, String named) {
        try {
            return FeedsFile.read(FEEDS_FILE, Path.of(named));
        } catch (ControlException e) {
            for (String problem : e.problems()) {
                // Of an address in it a key may be a part.
                root.refuseHidden(
                        FEEDS_FILE, "cannot be used: " + GatewayFile.withoutStop(problem));
            }
            return List.of();
        }
    }
}
