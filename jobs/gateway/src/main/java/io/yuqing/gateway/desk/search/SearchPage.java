/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import io.yuqing.gateway.desk.search.find.Choice;
import io.yuqing.gateway.desk.search.find.Choices;
import java.util.List;

/**
 * The page: what was typed, and what was found.
 *
 * @param hits the newest first
 * @param outcome how much was found and how far it was searched; empty if nothing was asked
 * @param further the address of the page that goes on; empty if there is nothing more
 * @param furtherWords what stands on that link
 * @param csv addresses of the same as files; empty if there is nothing to put in
 * @param topic where a topic is made of the words; empty for those who may not
 */
public record SearchPage(
        SearchForm form,
        Choices choices,
        List<HitLine> hits,
        String outcome,
        String further,
        String furtherWords,
        String csv,
        String xlsx,
        String topic) {

    static SearchPage unasked(SearchForm form, Choices choices) {
        return new SearchPage(form, choices, List.of(), "", "", "", "", "", "");
    }

    public List<Choice> sentiments() {
        return SearchWords.SENTIMENTS;
    }

    public List<Choice> categories() {
        return SearchWords.CATEGORIES;
    }

    public List<Choice> kinds() {
        return SearchWords.KINDS;
    }
}
