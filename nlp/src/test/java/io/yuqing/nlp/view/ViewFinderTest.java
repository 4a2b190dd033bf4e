/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yuqing.nlp.sentiment.Sentiment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewFinderTest {

    private static final List<String> WATER =
            List.of(
                    "自来水公司为什么不提前通知停水！",
                    "停水不提前通知，自来水公司太不负责",
                    "自来水公司停水也不提前通知一声",
                    "提前通知都没有就停水，自来水公司在干什么");
    private static final List<String> SCHOOL =
            List.of("学校食堂的饭菜涨价太多了", "学校食堂饭菜又涨价", "食堂涨价，学校管不管饭菜", "饭菜涨价，学校食堂真敢收");
    private static final List<String> CHEERS =
            List.of("哈哈哈[赞]", "太好了！", "加油加油", "呵呵呵……", "@用户 @用户");
    private static final List<String> OTHERS = List.of("路灯坏掉三个月没人修理", "公交车末班能不能延到十点", "听说河边要建体育公园");

    private final LetterVectors encoder = new LetterVectors();
    private final ViewFinder finder = new ViewFinder(encoder);

    @Test
    void whatIsSaidOftenIsAViewWithWordsAndOneOfItsCommentsAsItStands() {
        List<Comment> comments = all();

        Views views = finder.find(comments);

        assertThat(views.views()).hasSize(2);
        View water = with(views, "自来水公司");
        assertThat(water.comments()).isEqualTo(WATER.size());
        assertThat(water.texts()).isEqualTo(WATER.size());
        assertThat(water.share()).isCloseTo(4.0 / comments.size(), within(1e-9));
        assertThat(comments).contains(water.quote());
        assertThat(WATER).contains(water.quote().text());
        assertThat(with(views, "食堂").quote().text()).isIn(SCHOOL);
    }

    @Test
    void exclamationsStandApartAndAreNotEncoded() {
        Views views = finder.find(all());

        View exclamations = views.exclamations().orElseThrow();
        assertThat(exclamations.comments()).isEqualTo(CHEERS.size());
        assertThat(exclamations.quote().text()).isIn(CHEERS);
        assertThat(encoder.asked).hasSize(WATER.size() + SCHOOL.size() + OTHERS.size());
    }

    @Test
    void whatIsInNoGroupIsCounted() {
        Views views = finder.find(all());

        assertThat(views.left()).isEqualTo(OTHERS.size());
        assertThat(views.comments()).isEqualTo(views.read()).isEqualTo(all().size());
    }

    @Test
    void theAttitudesOfAViewAddUp() {
        Views views = finder.find(all());

        for (View view : views.views()) {
            assertThat(view.negative() + view.neutral() + view.positive())
                    .isEqualTo(view.comments());
        }
        assertThat(with(views, "自来水公司").negative()).isEqualTo(2);
    }

    @Test
    void commentsInAnyOrderGiveTheSameViews() {
        List<Comment> comments = all();
        Views first = finder.find(comments);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(comments, random);
            assertThat(finder.find(comments)).isEqualTo(first);
        }
    }

    @Test
    void oneSentenceThatManyPasteIsAViewOfOneText() {
        List<Comment> comments = new ArrayList<>();
        add(comments, "a", Collections.nCopies(30, "请有关部门尽快公布水质检测结果"));
        add(comments, "b", OTHERS);

        View view = finder.find(comments).views().get(0);

        assertThat(view.comments()).isEqualTo(30);
        assertThat(view.texts()).isEqualTo(1);
        assertThat(view.quote().id()).isEqualTo("a00");
        assertThat(view.words()).isNotEmpty();
    }

    @Test
    void whomAnAnswerNamesAndWhatItForwardsIsNotWhatItSays() {
        assertThat(SayingReader.text("回复@老王:停水三天了//@小李:转发微博")).isEqualTo("停水三天了");
        assertThat(SayingReader.text("回复一下：停水三天了")).startsWith("回复一下");
    }

    @Test
    void ofTooManyTextsThoseAreReadThatAHashOfTheirIdsChooses() {
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            comments.add(new Comment("c" + i, "第" + i + "号楼停水了没有人管", Sentiment.NEGATIVE));
        }
        Views first = finder.find(comments);
        int asked = encoder.asked.size();
        Collections.reverse(comments);

        assertThat(finder.find(comments)).isEqualTo(first);
        assertThat(asked).isEqualTo(ViewFinder.TEXTS);
        assertThat(first.comments()).isEqualTo(1_500);
        assertThat(first.read()).isEqualTo(ViewFinder.TEXTS);
    }

    @Test
    void anIdCountsOnce() {
        List<Comment> twice = all();
        twice.addAll(all());

        assertThat(finder.find(twice)).isEqualTo(finder.find(all()));
    }

    @Test
    void whereNothingIsSaidThereIsNoView() {
        Views none = finder.find(List.of());
        Views empty = finder.find(List.of(new Comment("a", "", Sentiment.NEUTRAL)));

        assertThat(none.views()).isEmpty();
        assertThat(none.exclamations()).isEmpty();
        assertThat(empty.views()).isEmpty();
        assertThat(empty.exclamations()).isPresent();
        assertThat(empty.left()).isZero();
    }

    private static View with(Views views, String word) {
        return views.views().stream()
                .filter(view -> view.words().contains(word) || view.quote().text().contains(word))
                .findFirst()
                .orElseThrow();
    }

    private static List<Comment> all() {
        List<Comment> comments = new ArrayList<>();
        add(comments, "w", WATER);
        add(comments, "s", SCHOOL);
        add(comments, "c", CHEERS);
        add(comments, "o", OTHERS);
        assertThat(new HashSet<>(comments)).hasSize(comments.size());
        return comments;
    }

    private static void add(List<Comment> to, String prefix, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            Sentiment sentiment = i % 2 == 0 ? Sentiment.NEGATIVE : Sentiment.NEUTRAL;
            to.add(new Comment(prefix + "%02d".formatted(i), texts.get(i), sentiment));
        }
    }
}
