/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import io.yuqing.domain.time.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** A length of time of an option, as the jobs read theirs: {@code 14d}, {@code 6h}, ISO-8601. */
public final class DurationValue implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
        try {
            Duration duration = Durations.parse(value.strip());
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (IllegalArgumentException e) {
            // The sentence below says it.
        }
        throw new IllegalArgumentException("应为时长，如 14d、6h 或 P14D");
    }
}
