/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import io.yuqing.nlp.category.Category;
import io.yuqing.nlp.category.Router;
import io.yuqing.nlp.category.Routing;
import io.yuqing.nlp.category.RoutingRules;
import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.sentiment.Judgement;
import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.sentiment.SentimentModel;
import io.yuqing.nlp.sentiment.SentimentModelFile;
import io.yuqing.nlp.text.NormalText;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Tokenizer;
import io.yuqing.nlp.text.Tokens;
import java.util.Arrays;
import java.util.List;

/**
 * Judges routing and sentiment of a text once more, with the encoder beside the linear models.
 * Rules decide first, and a sentiment of which the linear model is sure stays. The same text gives
 * the same answer, whatever else is read. Safe for threads; whoever opened the encoder closes it.
 */
public final class SecondReader {

    static final List<String> ROUTES = Arrays.stream(Category.values()).map(Enum::name).toList();
    static final List<String> SENTIMENTS =
            Arrays.stream(Sentiment.values()).map(Enum::name).toList();

    /** Of a sentiment as probable as this, or more, the linear model's answer stays. */
    static final float SURE = 0.75f;

    private final TextEncoder encoder;
    private final Tokenizer tokenizer;
    private final Router router;
    private final SentimentModel sentiment;
    private final HeadFile routingHead;
    private final HeadFile sentimentHead;

    private SecondReader(
            TextEncoder encoder,
            Tokenizer tokenizer,
            Router router,
            SentimentModel sentiment,
            HeadFile routingHead,
            HeadFile sentimentHead) {
        this.encoder = encoder;
        this.tokenizer = tokenizer;
        this.router = router;
        this.sentiment = sentiment;
        this.routingHead = routingHead;
        this.sentimentHead = sentimentHead;
    }

    /** With the models, heads and rules shipped. */
    public static SecondReader load(TextEncoder encoder) {
        return new SecondReader(
                encoder,
                Tokenizer.plain(),
                Router.load(),
                SentimentModelFile.loadResource(),
                HeadFile.load(HeadFile.ROUTING, ROUTES),
                HeadFile.load(HeadFile.SENTIMENT, SENTIMENTS));
    }

    /** The same with other routing rules, such as a file that was edited. */
    public SecondReader withRules(RoutingRules rules) {
        return new SecondReader(
                encoder, tokenizer, router.withRules(rules), sentiment, routingHead, sentimentHead);
    }

    /** Which models answer: encoder, heads, linear models and rules, by their checksums. */
    public String version() {
        return TextEncoder.VERSION
                + " routing-"
                + routingHead.checksum().substring(0, 8)
                + " sentiment-"
                + sentimentHead.checksum().substring(0, 8)
                + "/"
                + sentiment.checksum().substring(0, 8)
                + " "
                + router.version();
    }

    /** Never throws, whatever the strings hold; null is empty. */
    public SecondReading read(String title, String text) {
        NormalText normal = Normalizer.normalize(title, text);
        if (normal.length() == 0) {
            double third = 1.0 / 3;
            return new SecondReading(
                    Routing.NONE,
                    new Judgement(Sentiment.NEUTRAL, (float) third, true),
                    new double[] {third, third, third});
        }
        Tokens tokens = tokenizer.tokenize(normal);
        FeatureSet features = TextFeatures.of(tokens);
        EncodedText encoded = encoder.read(HeadInput.text(normal));
        Routing routing =
                router.route(
                        tokens,
                        features,
                        "语义模型",
                        linear -> routingHead.head().pooled(HeadInput.routing(encoded), linear));
        Judgement linear = sentiment.judge(tokens, features);
        float[] words = sentiment.probabilities(tokens, features);
        double[] attitude = {words[0], words[1], words[2]};
        if (isSure(linear)) {
            return new SecondReading(routing, linear, attitude);
        }
        double[] p = sentimentHead.head().pooled(HeadInput.sentiment(encoded), attitude);
        return new SecondReading(routing, likeliest(p), p);
    }

    /** A text the model cannot judge is none it is sure of, whatever its probabilities. */
    private static boolean isSure(Judgement linear) {
        return !linear.lowConfidence() && linear.score() >= SURE;
    }

    private static Judgement likeliest(double[] p) {
        int best = p[0] >= p[1] ? (p[0] >= p[2] ? 0 : 2) : (p[1] >= p[2] ? 1 : 2);
        return new Judgement(
                Sentiment.values()[best], (float) p[best], p[best] < SentimentModel.SURE);
    }
}
