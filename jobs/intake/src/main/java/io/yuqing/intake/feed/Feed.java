/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.feed;

import java.net.URI;
import java.time.Duration;

/**
 * One feed of the file.
 *
 * @param name as people know it; empty if they are to see the id
 * @param platform of its items, in any spelling
 * @param channel of its items; empty for that of the platform
 * @param region of its items; may be empty
 * @param every how often it is asked
 * @param interval its usual longest gap between entries, after which it is called slow
 * @param datesItself whether an entry without a time is dated by when it was first seen
 * @param official whether it is the county's own voice
 * @param within whether it stands in the office's own network
 */
public record Feed(
        String id,
        String name,
        URI url,
        String platform,
        String channel,
        String region,
        Duration every,
        Duration interval,
        boolean datesItself,
        boolean official,
        boolean within) {}
