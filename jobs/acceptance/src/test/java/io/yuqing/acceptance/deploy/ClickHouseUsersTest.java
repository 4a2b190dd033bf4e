/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What {@code deploy/clickhouse/users.xml} lets the users of ClickHouse do. */
class ClickHouseUsersTest {
    /** What is named so is for readers: {@link ClickHouseGrantsTest} holds the tables to it. */
    private static final String VIEWS = "GRANT SELECT ON yuqing.v_*";

    private static final Pattern GRANT_TO = Pattern.compile("(?m)^(GRANT .+) TO (\\w+);$");

    private static Document users;

    @BeforeAll
    static void read() throws Exception {
        users =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(DeployFiles.DEPLOY.resolve("clickhouse/users.xml").toFile());
    }

    @Test
    void readersMayReadViewsAndNothingElse() throws Exception {
        for (String user : List.of("yuqing_reader", "yuqing_analyst")) {
            assertThat(texts("/clickhouse/users/" + user + "//query"))
                    .as(user)
                    .containsExactly(VIEWS);
        }
    }

    @Test
    void onlyTheUserOfSetUpMayMakeChangeOrDropATable() throws Exception {
        assertThat(texts("/clickhouse/users/*[not(self::yuqing_migrator)]//query"))
                .allMatch(grant -> grant.matches("GRANT (SELECT|INSERT) ON yuqing\\.\\w+\\*?"));
        assertThat(texts("/clickhouse/users/yuqing_migrator//query"))
                .anyMatch(grant -> grant.contains("DROP TABLE"));
    }

    @Test
    void theSqlForServersThatKeepUsersByItGrantsTheSame() throws Exception {
        Map<String, Set<String>> bySql = new TreeMap<>();
        GRANT_TO.matcher(Files.readString(DeployFiles.ROOT.resolve("sql/users.sql")))
                .results()
                .forEach(
                        found ->
                                bySql.computeIfAbsent(found.group(2), user -> new TreeSet<>())
                                        .add(found.group(1)));
        Map<String, Set<String>> byFile = new TreeMap<>();
        for (String user : bySql.keySet()) {
            byFile.put(user, new TreeSet<>(texts("/clickhouse/users/" + user + "//query")));
        }

        assertThat(bySql)
                .containsOnlyKeys(
                        "yuqing_analyst", "yuqing_migrator", "yuqing_reader", "yuqing_writer");
        assertThat(bySql).isEqualTo(byFile);
    }

    @Test
    void theReaderIsReadOnlyAndLimited() throws Exception {
        String limits = "/clickhouse/profiles/yuqing_reader/";

        assertThat(texts("/clickhouse/users/yuqing_reader/profile"))
                .containsExactly("yuqing_reader");
        assertThat(texts(limits + "readonly")).containsExactly("1");
        assertThat(texts(limits + "constraints/*[changeable_in_readonly]")).hasSize(1);
        for (String limit : List.of("max_execution_time", "max_memory_usage", "max_result_rows")) {
            assertThat(texts(limits + limit)).as(limit).hasSize(1);
        }
    }

    @Test
    void nobodyComesInWithoutAPasswordOfMakeSecrets() throws Exception {
        assertThat(texts("/clickhouse/users/default/@remove")).containsExactly("remove");
        assertThat(texts("//*[starts-with(name(), 'password')]")).isEmpty();
    }

    private static List<String> texts(String path) throws Exception {
        NodeList found =
                (NodeList)
                        XPathFactory.newInstance()
                                .newXPath()
                                .evaluate(path, users, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Node::getTextContent)
                .toList();
    }
}
