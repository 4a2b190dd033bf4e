/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import io.yuqing.nlp.category.Router;
import io.yuqing.nlp.category.RoutingRules;
import io.yuqing.nlp.dictionary.FoundWords;
import io.yuqing.nlp.dictionary.WordFile;
import io.yuqing.nlp.dictionary.WordFinder;
import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.sentiment.Judgement;
import io.yuqing.nlp.sentiment.SentimentModel;
import io.yuqing.nlp.sentiment.SentimentModelFile;
import io.yuqing.nlp.text.Keywords;
import io.yuqing.nlp.text.NormalText;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.StopWords;
import io.yuqing.nlp.text.Tokenizer;
import io.yuqing.nlp.text.Tokens;
import io.yuqing.nlp.topic.ItemFilterView;
import io.yuqing.nlp.topic.TopicHit;
import io.yuqing.nlp.topic.TopicSet;
import java.util.List;
import java.util.function.Function;

/**
 * The analyzer: each text is segmented once, as HanLP's plain Viterbi segmenter does it, and
 * everything else comes from the same tokens.
 *
 * <p>Immutable and safe for any number of threads. {@link #load()} takes about a second and 66 MB
 * for each class loader; do it when an operator opens. HanLP must find its dictionaries in its jar:
 * a {@code hanlp.properties} on the class path or {@code HANLP_ROOT} in the environment would hide
 * them.
 */
public final class HanlpTextAnalyzer implements TextAnalyzer {

    private static final String WARM_UP = "小区停水三天了，物业也不出来说明情况，@居委会 http://example.org 能管管吗？[怒]";

    private final Tokenizer tokenizer;
    private final Keywords keywords;
    private final SentimentModel sentiment;
    private final Router router;
    private final TopicSet topics;
    private final WordFinder words;
    private final String version;

    private HanlpTextAnalyzer(
            Tokenizer tokenizer,
            Keywords keywords,
            SentimentModel sentiment,
            Router router,
            TopicSet topics,
            WordFinder words) {
        this.tokenizer = tokenizer;
        this.keywords = keywords;
        this.sentiment = sentiment;
        this.router = router;
        this.topics = topics;
        this.words = words;
        this.version =
                "hanlp-1.8.6 sentiment-"
                        + sentiment.checksum().substring(0, 8)
                        + " "
                        + router.version()
                        + " "
                        + words.version();
    }

    /**
     * Dictionaries and model, without topics, warmed up.
     *
     * @throws IllegalStateException if something hides HanLP's dictionaries
     */
    public static HanlpTextAnalyzer load() {
        HanlpHome.check();
        HanlpTextAnalyzer analyzer =
                new HanlpTextAnalyzer(
                        Tokenizer.plain(),
                        new Keywords(StopWords.load()),
                        SentimentModelFile.loadResource(),
                        Router.load(),
                        TopicSet.none(),
                        WordFinder.load());
        analyzer.analyze(null, WARM_UP, null);
        return analyzer;
    }

    /**
     * The same dictionaries and model with other topics; costs nothing, and changes nothing here.
     */
    public HanlpTextAnalyzer withTopics(TopicSet newTopics) {
        return new HanlpTextAnalyzer(tokenizer, keywords, sentiment, router, newTopics, words);
    }

    /** The same with other routing rules, such as a file that was edited. */
    public HanlpTextAnalyzer withRules(RoutingRules rules) {
        return new HanlpTextAnalyzer(
                tokenizer, keywords, sentiment, router.withRules(rules), topics, words);
    }

    /**
     * The same with a county's own words, such as a file that was edited; they replace those
     * before. Takes milliseconds, and changes nothing here.
     */
    public HanlpTextAnalyzer withDictionary(WordFile file) {
        return new HanlpTextAnalyzer(
                tokenizer, keywords, sentiment, router, topics, words.with(file));
    }

    @Override
    public TextAnalysis analyzePlaced(
            String title, String text, Function<List<String>, ItemFilterView> origin) {
        NormalText normal = ComparedText.normal(title, text);
        if (normal.length() == 0) {
            return TextAnalysis.EMPTY;
        }
        Tokens tokens = tokenizer.tokenize(normal);
        if (FixedPhrases.areAll(normal)) {
            List<TopicHit> hits = topics.match(tokens, origin.apply(List.of()));
            return TextAnalysis.ofNobody(hits, tokens.size(), ComparedText.of(normal, true));
        }
        FoundWords found = words.find(tokens);
        List<TopicHit> hits = topics.match(tokens, origin.apply(found.places()));
        FeatureSet features = TextFeatures.of(tokens);
        Judgement judgement = sentiment.judge(tokens, features);
        return new TextAnalysis(
                keywords.of(found.join(tokens)),
                judgement.sentiment(),
                judgement.score(),
                judgement.lowConfidence(),
                hits,
                router.route(tokens, features),
                tokens.size(),
                ComparedText.of(normal, false),
                found.places());
    }

    /**
     * The probability of each sentiment, in the order of the enum, for those who measure. A text
     * without words gets the same for all.
     */
    public float[] sentimentProbabilities(String title, String text) {
        NormalText normal = Normalizer.normalize(title, text);
        if (normal.length() == 0) {
            return new float[] {1f / 3, 1f / 3, 1f / 3};
        }
        Tokens tokens = tokenizer.tokenize(normal);
        return sentiment.probabilities(tokens, TextFeatures.of(tokens));
    }

    @Override
    public String version() {
        return version;
    }
}
