/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.feed;

import static io.yuqing.intake.feed.Feeds.item;
import static io.yuqing.intake.feed.Feeds.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.feed.FeedReader;
import io.yuqing.intake.fetch.Validators;
import io.yuqing.intake.read.Outcome;
import io.yuqing.intake.read.Refusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedNewsTest {
    private static final String MORNING = "Sun, 30 Nov 2025 08:00:00 +0800";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Feed feed = Feeds.of("news", URI.create("https://news.yunting.example.cn/rss"));
    private Instant now = Instant.parse("2025-11-30T04:00:00Z");
    private FeedPosition position = FeedPosition.none(feed, now);
    private final List<String> refused = new ArrayList<>();

    @Test
    void shouldSendAnEntryOnceHoweverLongItStands() {
        int sent = 0;
        for (int day = 0; day < 60; day++) {
            sent += read(rss(item("1", "停水", MORNING), item("2", "停电", MORNING))).size();
            pass(Duration.ofDays(1));
        }
        assertThat(sent).isEqualTo(2);
    }

    @Test
    void shouldNotTakeAnEntryForNewThatWasAwayForAWhile() {
        assertThat(read(rss(item("1", "停水", MORNING)))).hasSize(1);
        pass(Duration.ofDays(20));
        assertThat(read(rss())).isEmpty();
        pass(Duration.ofDays(20));
        assertThat(read(rss(item("1", "停水", MORNING)))).isEmpty();
        pass(Duration.ofDays(20));
        assertThat(read(rss())).isEmpty();
        pass(Duration.ofDays(31));
        read(rss());
        assertThat(position.entries()).isEmpty();
    }

    @Test
    void shouldSendAgainWhatPeopleReactedTo() {
        read(rss(item("1", "停水", MORNING, comments(1))));
        pass(Duration.ofMinutes(10));
        List<String> again = read(rss(item("1", "停水", MORNING, comments(5))));
        assertThat(again).hasSize(1);
        assertThat(again.get(0)).contains("\"comments\":5");
        pass(Duration.ofMinutes(10));
        assertThat(read(rss(item("1", "停水", MORNING, comments(5))))).isEmpty();
    }

    /** Then it is beyond what the jobs take for an update, and would be counted as late. */
    @Test
    void shouldNotSendAgainWhatIsHistory() {
        read(rss(item("1", "停水", MORNING, comments(1))));
        pass(Feeds.RETENTION);
        assertThat(read(rss(item("1", "停水", MORNING, comments(5))))).isEmpty();
    }

    @Test
    void shouldSendAgainWhatWasEditedAndSaysSo() {
        read(atom("停水", "2025-11-30T01:00:00Z"));
        assertThat(read(atom("停水到明天", "2025-11-30T02:00:00Z"))).hasSize(1);
    }

    /** Many feeds set the time of the last change whenever they are asked. */
    @Test
    void shouldNotSendAgainWhatOnlySaysItWasEdited() {
        read(atom("停水", "2025-11-30T01:00:00Z"));
        assertThat(read(atom("停水", "2025-11-30T02:00:00Z"))).isEmpty();
        assertThat(read(atom("停水到明天", "2025-11-30T01:00:00Z"))).isEmpty();
    }

    /** A feed that dates everything anew does not move what was counted. */
    @Test
    void shouldKeepTheTimeAtWhichAnEntryWasFirstRead() {
        read(rss(item("1", "停水", MORNING, comments(1))));
        pass(Duration.ofMinutes(10));
        String later = "Sun, 30 Nov 2025 12:05:00 +0800";
        assertThat(read(rss(item("1", "停水", later, comments(2)))).get(0))
                .contains("\"published_at\":\"2025-11-30T08:00:00+08:00\"");
    }

    @Test
    void shouldRefuseAnEntryWithoutATimeOnce() {
        assertThat(read(rss(item("1", "停水", "")))).isEmpty();
        assertThat(refused).containsExactly("没有发布时间");
        pass(Duration.ofMinutes(10));
        assertThat(read(rss(item("1", "停水", "")))).isEmpty();
        assertThat(refused).hasSize(1);
    }

    @Test
    void shouldSendWhatWasRefusedOnceItCanBeTaken() {
        read(rss(item("1", "预告", "Wed, 03 Dec 2025 08:00:00 +0800")));
        assertThat(refused).hasSize(1);
        pass(Duration.ofDays(3));
        assertThat(read(rss(item("1", "预告", "Wed, 03 Dec 2025 08:00:00 +0800")))).hasSize(1);
        assertThat(read(rss(item("1", "预告", "Wed, 03 Dec 2025 08:00:00 +0800")))).isEmpty();
    }

    @Test
    void shouldDateWhatHasNoTimeByWhenItWasFirstSeenIfTheFeedSaysSo() {
        feed = Feeds.dated(feed);
        assertThat(read(rss(item("1", "停水", ""), item("2", "停电", MORNING))))
                .satisfiesExactly(
                        one ->
                                assertThat(one)
                                        .contains("\"published_at\":\"2025-11-30T12:00:00+08:00\""),
                        two ->
                                assertThat(two)
                                        .contains(
                                                "\"published_at\":\"2025-11-30T08:00:00+08:00\""));
        pass(Duration.ofDays(9));
        assertThat(read(rss(item("1", "停水", ""), item("2", "停电", MORNING)))).isEmpty();
    }

    @Test
    void shouldRememberNoMoreThanFitsInARecord() {
        for (int batch = 0; batch < 4; batch++) {
            String[] items = new String[2_000];
            for (int i = 0; i < items.length; i++) {
                items[i] = item("n" + batch + "-" + i, "t" + i, MORNING, comments(i));
            }
            assertThat(read(rss(items))).hasSize(2_000);
            pass(Duration.ofMinutes(10));
        }
        assertThat(position.entries()).hasSize(FeedNews.MOST);
        assertThat(FeedPositionJson.write(position).length).isLessThan(700_000);
    }

    /** What is remembered is what a record says, so each reading goes by its bytes. */
    private List<String> read(String document) {
        FeedNews news =
                FeedNews.of(
                        feed,
                        FeedReader.read(document.getBytes(StandardCharsets.UTF_8), "", "")
                                .entries(),
                        position,
                        ZONE,
                        Feeds.RETENTION,
                        now);
        List<String> sent = new ArrayList<>();
        FeedItems.read(
                feed,
                news.wanted(),
                Feeds.setting(now),
                new Outcome() {
                    @Override
                    public void accepted(CollectedItem item) {
                        news.taken(item);
                        sent.add(new String(item.json(), StandardCharsets.UTF_8));
                    }

                    @Override
                    public void refused(Refusal refusal) {
                        if (news.isFirstRefusal(refusal.line())) {
                            refused.add(refusal.why());
                        }
                    }
                });
        FeedPosition after = position.read(Validators.NONE, now, news.remembered());
        position = FeedPositionJson.read(FeedPositionJson.write(after));
        assertThat(position).isEqualTo(after);
        return sent;
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static String comments(int count) {
        return "<slash:comments>" + count + "</slash:comments>";
    }

    private static String atom(String text, String updated) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>x</id>
                <entry><id>tag:1</id><title>停水通知</title><link href="https://a.example/1"/>
                <published>2025-11-30T00:00:00Z</published><updated>%s</updated>
                <content type="text">%s</content></entry></feed>
                """
                .formatted(updated, text);
    }
}
