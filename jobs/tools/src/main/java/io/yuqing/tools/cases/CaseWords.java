/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.domain.cases.log.Medium;
import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.rule.Coded;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;

/** Words of closed lists as values of options. */
abstract class CaseWords<E extends Enum<E> & Coded> implements ITypeConverter<E>, Iterable<String> {
    private final Class<E> type;

    private CaseWords(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(value.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("应为 " + String.join("、", this) + " 之一"));
    }

    /** What completion offers. */
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).iterator();
    }

    /** What somebody is in a unit. */
    static final class DutyWord extends CaseWords<UnitDuty> {
        DutyWord() {
            super(UnitDuty.class);
        }
    }

    /** How the desk heard of it. */
    static final class MediumWord extends CaseWords<Medium> {
        MediumWord() {
            super(Medium.class);
        }
    }
}
