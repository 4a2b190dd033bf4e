/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import java.net.URI;
import java.util.List;

/**
 * A document, or that it has not changed.
 *
 * @param at where it was found in the end
 * @param hops the addresses that led there, the first of them the one that was asked for; empty
 *     without redirects
 * @param moved whether they say that it has moved for good
 * @param body empty if it has not changed
 * @param validators to ask with next time
 * @param cacheControl as the server wrote it
 */
public record Fetched(
        URI at,
        List<URI> hops,
        boolean moved,
        boolean unchanged,
        byte[] body,
        String contentType,
        Validators validators,
        String cacheControl) {}
