/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "io.yuqing", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule domainIsPure =
            noClasses()
                    .that()
                    .resideInAPackage("io.yuqing.domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache..",
                            "com.fasterxml..",
                            "com.clickhouse..",
                            "com.hankcs..",
                            "io.yuqing.nlp..",
                            "io.yuqing.connector..",
                            "io.yuqing.jobs..",
                            "io.yuqing.local..")
                    .because("counts, rules and alerts must be testable without any framework");

    @ArchTest
    static final ArchRule nlpKnowsTextOnly =
            noClasses()
                    .that()
                    .resideInAPackage("io.yuqing.nlp..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache..",
                            "com.fasterxml..",
                            "java.sql..",
                            "io.yuqing.domain..",
                            "io.yuqing.connector..",
                            "io.yuqing.jobs..",
                            "io.yuqing.local..")
                    .because("text analysis must run anywhere a string is");

    @ArchTest
    static final ArchRule connectorsKnowTheirProtocolOnly =
            noClasses()
                    .that()
                    .resideInAPackage("io.yuqing.connector..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.yuqing.domain..",
                            "io.yuqing.nlp..",
                            "io.yuqing.jobs..",
                            "io.yuqing.local..")
                    .because("a connector can be replaced without touching what is counted");

    @ArchTest
    static final ArchRule connectorsDoNotKnowEachOther =
            slices().matching("io.yuqing.connector.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .because("only the jobs put connectors together");

    @ArchTest
    static final ArchRule noticesAreSentWithoutFlink =
            noClasses()
                    .that()
                    .resideInAPackage("io.yuqing.connector.notify..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache..", "com.clickhouse..")
                    .because("a notice can be tried and sent from a command line as from a job")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jobsDoNotNeedTheLocalStack =
            noClasses()
                    .that()
                    .resideInAPackage("io.yuqing.jobs..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.yuqing.local..")
                    .because("production is the same jar without the embedded stack");

    @ArchTest
    static final ArchRule noWallClockWhereEventTimeRules =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.yuqing.domain..", "io.yuqing.jobs.operator..")
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
                    .resideInAnyPackage("io.yuqing.domain..", "io.yuqing.jobs..")
                    .and()
                    .areStatic()
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should()
                    .notBeFinal()
                    .because("tasks of several jobs share a class loader");
}
