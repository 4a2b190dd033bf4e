/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import io.yuqing.connector.collect.Edge;
import io.yuqing.domain.privacy.EdgePseudonym;
import io.yuqing.domain.privacy.IdMask;
import io.yuqing.domain.privacy.LinkMask;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.domain.privacy.RegionMask;
import io.yuqing.domain.privacy.TextMask;
import io.yuqing.domain.readable.ReadableText;

/** The masks of the jobs, before the jobs. Not thread-safe. */
public final class EdgeMasks implements Edge {
    /** What a person's own id is shown as. */
    private static final String PERSON = "-";

    private final EdgePseudonym authors;
    private final IdMask ids;

    public EdgeMasks(PrivacyKey key) {
        this.authors = EdgePseudonym.of(key);
        this.ids = IdMask.of(key);
    }

    @Override
    public String author(String platform, String author) {
        return authors.of(platform, author);
    }

    @Override
    public String text(String text) {
        return TextMask.mask(ReadableText.of(text));
    }

    @Override
    public String url(String url, String author) {
        return LinkMask.withoutAuthor(url, author);
    }

    /** Parts of an id are left to the jobs, whose collectors name it too. */
    @Override
    public String id(String id) {
        boolean sign = id.chars().anyMatch(c -> c == '@' || Character.isDigit(c));
        return sign && IdMask.hidden(id).equals(PERSON) ? ids.mask(id) : id;
    }

    @Override
    public String region(String region) {
        return RegionMask.mask(region);
    }
}
