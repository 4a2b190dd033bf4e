/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import io.yuqing.nlp.topic.ItemFilterView;
import java.util.List;
import java.util.function.Function;

/**
 * Reads one text: its key words, the attitude of its writer, the topics it belongs to.
 *
 * <p>Implementations are immutable and may be called by any number of threads at once. The answer
 * is a pure function of the arguments, the dictionaries, the model and the topics, so that a replay
 * gives the same rows.
 */
public interface TextAnalyzer {

    /**
     * @param title a headline, or null
     * @param text the text; null counts as empty
     * @param filters where the item comes from, for the filters of topics; null if unknown
     * @return never null; never throws, whatever the strings hold
     */
    default TextAnalysis analyze(String title, String text, ItemFilterView filters) {
        ItemFilterView known = filters == null ? ItemFilterView.UNKNOWN : filters;
        return analyzePlaced(title, text, places -> known);
    }

    /**
     * As {@link #analyze}, for an item of which only the text may tell where it comes from.
     *
     * @param origin where the item comes from, told the places that the text names
     */
    TextAnalysis analyzePlaced(
            String title, String text, Function<List<String>, ItemFilterView> origin);

    /**
     * As {@link #analyzePlaced}, for an item with pictures or video in which words are to be read
     * or heard. What it is about is read in both: topics, places, key words, category. What its
     * writer thinks, and by what it is compared with others, in the writer's own words alone; in
     * those of the media only if there are no others.
     *
     * @param mediaText empty if there is none
     */
    default TextAnalysis analyzeShown(
            String title,
            String text,
            String mediaText,
            Function<List<String>, ItemFilterView> origin) {
        if (mediaText.isEmpty()) {
            return analyzePlaced(title, text, origin);
        }
        TextAnalysis all = analyzePlaced(title, text + '\n' + mediaText, origin);
        TextAnalysis written = analyzePlaced(title, text, places -> ItemFilterView.UNKNOWN);
        return written.tokenCount() == 0 ? all : all.writtenAs(written);
    }

    /**
     * Dictionary and model versions, short: it is stored with each item, so that a judgement can be
     * repeated or told from one of an older model.
     */
    String version();
}
