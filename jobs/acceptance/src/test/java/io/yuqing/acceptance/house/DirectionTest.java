/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module may know which, and which may know a framework. */
@AnalyzeClasses(locations = House.class)
class DirectionTest {
    private static final String NLP = "io.yuqing.nlp..";
    private static final String DOMAIN = "io.yuqing.domain..";
    private static final String WIRE = "io.yuqing.wire..";
    private static final String CONNECTORS = "io.yuqing.connector..";
    private static final String JOBS = "io.yuqing.jobs..";
    private static final String LOCAL = "io.yuqing.local..";
    private static final String TOOLS = "io.yuqing.tools..";
    private static final String INTAKE = "io.yuqing.intake..";
    private static final String CONTROL = "io.yuqing.control..";
    private static final String COLLECT = "io.yuqing.connector.collect..";

    private static final String FLINK = "org.apache.flink..";
    private static final String KAFKA = "org.apache.kafka..";
    private static final String CLICKHOUSE = "com.clickhouse..";
    private static final String JSON = "com.fasterxml..";

    @ArchTest
    static final ArchRule nlpKnowsTextOnly =
            onlyKnows(NLP).because("text analysis must run anywhere a string is");

    @ArchTest
    static final ArchRule domainIsPure =
            onlyKnows(DOMAIN).because("counts, rules and alerts must be testable by themselves");

    @ArchTest
    static final ArchRule wireKnowsWhatItWrites =
            onlyKnows(WIRE, NLP, DOMAIN).because("gateway, tools and jobs share the JSON forms");

    @ArchTest
    static final ArchRule kafkaConnectorKnowsItself =
            onlyKnows("io.yuqing.connector.kafka..")
                    .because("a connector can be replaced without touching what is counted");

    @ArchTest
    static final ArchRule clickHouseConnectorKnowsItself =
            onlyKnows("io.yuqing.connector.clickhouse..", "io.yuqing.sql..")
                    .because("a connector can be replaced without touching what is counted");

    @ArchTest
    static final ArchRule notifyConnectorKnowsItself =
            onlyKnows("io.yuqing.connector.notify..")
                    .because("a connector knows how to send, never what to say");

    @ArchTest
    static final ArchRule collectConnectorKnowsItself =
            onlyKnows("io.yuqing.connector.collect..")
                    .because("a connector knows files, never what is done with what they hold");

    @ArchTest
    static final ArchRule jobsReadNoFilesOfOthers =
            noClasses()
                    .that()
                    .resideInAPackage(JOBS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(COLLECT)
                    .because("readers of workbooks have no place in the job jar");

    @ArchTest
    static final ArchRule jobsPutThemTogether =
            onlyKnows(JOBS, NLP, DOMAIN, WIRE, CONNECTORS)
                    .because("production is the same jar without the embedded stack");

    @ArchTest
    static final ArchRule intakeBringsFilesToKafka =
            onlyKnows(INTAKE, DOMAIN, WIRE, COLLECT)
                    .because("a file is read alike by a command, an inbox and the door");

    @ArchTest
    static final ArchRule controlIsForWhoeverChangesEntries =
            onlyKnows(CONTROL, NLP, DOMAIN, WIRE)
                    .because("a command and a page must find the same faults");

    @ArchTest
    static final ArchRule theGatewayStandsOnTop =
            onlyKnows(
                            "io.yuqing.gateway..",
                            NLP,
                            DOMAIN,
                            WIRE,
                            INTAKE,
                            CONTROL,
                            COLLECT,
                            "io.yuqing.report..",
                            "io.yuqing.connector.notify..",
                            "io.yuqing.connector.kafka.access..")
                    .because("it must run where no job does");

    @ArchTest
    static final ArchRule reportsKnowNoServers =
            onlyKnows("io.yuqing.report..", DOMAIN, "io.yuqing.sql..")
                    .because(
                            "a paper is written and drawn wherever somebody answers its questions");

    @ArchTest
    static final ArchRule theLocalStackStartsThings =
            onlyKnows(LOCAL, "io.yuqing.sql..")
                    .because("it starts the product as any user would, as processes");

    @ArchTest
    static final ArchRule toolsStandOnTop =
            onlyKnows(
                            TOOLS,
                            NLP,
                            DOMAIN,
                            WIRE,
                            CONNECTORS,
                            INTAKE,
                            CONTROL,
                            JOBS,
                            LOCAL,
                            "io.yuqing.report..",
                            "io.yuqing.sql..")
                    .because("acceptance adds its commands to the tools, not the other way round");

    @ArchTest
    static final ArchRule boardsKnowThemselves =
            onlyKnows("io.yuqing.grafana..")
                    .because("what a board asks must be readable without what answers it");

    @ArchTest
    static final ArchRule frameworksStayOutside =
            noClasses()
                    .that()
                    .resideInAnyPackage(NLP, DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache..", JSON, CLICKHOUSE, "java.sql..", "javax.sql..")
                    .because("a plain JUnit test must reach the logic");

    @ArchTest
    static final ArchRule wireIsWithoutFlink =
            noClasses()
                    .that()
                    .resideInAnyPackage(WIRE, "io.yuqing.connector.notify..", COLLECT)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FLINK, KAFKA, CLICKHOUSE)
                    .because("a record or a notice can be made on a command line as in a job");

    @ArchTest
    static final ArchRule theDoorIsWithoutFlink =
            noClasses()
                    .that()
                    .resideInAnyPackage(INTAKE, CONTROL, "io.yuqing.gateway..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FLINK, CLICKHOUSE)
                    .because("collectors must be heard while no job runs");

    private static ArchRule onlyKnows(String room, String... others) {
        DescribedPredicate<JavaClass> known =
                JavaClass.Predicates.resideInAPackage(room)
                        .or(JavaClass.Predicates.resideInAnyPackage(others))
                        .or(JavaClass.Predicates.resideOutsideOfPackage("io.yuqing.."));
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(known)
                .allowEmptyShould(false);
    }
}
