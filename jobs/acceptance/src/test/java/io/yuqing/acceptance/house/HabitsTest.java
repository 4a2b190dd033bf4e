/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** What no class may do, whatever room it is in. */
@AnalyzeClasses(locations = House.class)
class HabitsTest {
    @ArchTest
    static final ArchRule noWallClockWhereEventTimeRules =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.yuqing.domain..", "io.yuqing.jobs.analysis..")
                    .should()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .because("a replay of the same items must give the same rows");

    @ArchTest
    static final ArchRule noMutableStatics =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(
                            "io.yuqing.domain..", "io.yuqing.wire..", "io.yuqing.jobs..")
                    .and()
                    .areStatic()
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should()
                    .notBeFinal()
                    .because("tasks of several jobs share a class loader");
}
