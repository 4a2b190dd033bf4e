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
     * Dictionary and model versions, short: it is stored with each item, so that a judgement can be
     * repeated or told from one of an older model.
     */
    String version();
}
