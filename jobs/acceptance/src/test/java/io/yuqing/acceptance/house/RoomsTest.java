/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every room can be read by itself: no circle leads back to it, and it is not crowded. */
class RoomsTest {
    private static final JavaClasses HOUSE = House.classes();

    /** Files of a package above which it needs a reason beside it here. */
    private static final int CROWDED = 20;

    private static final Map<String, String> REASONS = Map.of();

    @Test
    void shouldHaveNoCircleOfPackages() {
        slices().matching("io.yuqing.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void shouldHaveFewClassesInEachPackageOrAReason() {
        Map<String, Integer> files = new TreeMap<>();
        for (JavaClass type : HOUSE) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                files.merge(type.getPackageName(), 1, Integer::sum);
            }
        }
        files.keySet().removeAll(REASONS.keySet());
        files.values().removeIf(count -> count <= CROWDED);
        assertThat(files).as("packages of more than %d files", CROWDED).isEmpty();
    }

    @Test
    void shouldSayOfEachPackageWhatItIsFor() {
        Set<String> silent = new TreeSet<>();
        for (JavaClass type : HOUSE) {
            silent.add(type.getPackageName());
        }
        silent.removeAll(House.described());
        assertThat(silent).as("packages without a package-info").isEmpty();
    }
}
