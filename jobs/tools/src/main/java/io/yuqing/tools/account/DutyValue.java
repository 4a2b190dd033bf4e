/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import io.yuqing.wire.account.Duty;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;

/** A duty, by its word or its code. */
final class DutyValue implements ITypeConverter<Duty> {
    @Override
    public Duty convert(String value) {
        return Duty.of(value.strip())
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        Arrays.stream(Duty.values())
                                                .map(Duty::word)
                                                .collect(Collectors.joining("、", "应为 ", " 之一"))));
    }

    /** What completion offers. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Duty.values()).map(Duty::word).iterator();
        }
    }
}
