/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import java.util.List;

/**
 * The page of one entry.
 *
 * @param kind path of its list
 * @param id as proposed, if it is new
 * @param base the revision that the form is made from; 0 for none
 * @param place where it stands
 * @param page where its figures are; empty if there is no such page
 * @param yaml all fields; null if the page shows them one by one
 * @param idErrors what is wrong with the id
 * @param problems what is wrong and belongs to no field
 * @param notice what happened last; empty if nothing
 * @param alert from which the viewer came; empty if from none
 * @param entry the fields of that revision, as JSON
 * @param days how many days a change is tried on; 0 if one does not choose
 * @param historyFault why there is no history; empty if there is
 */
public record FormView(
        String kind,
        String noun,
        String id,
        String name,
        boolean isNew,
        long base,
        String place,
        String page,
        List<FieldView> fields,
        String yaml,
        List<String> idErrors,
        List<String> problems,
        String notice,
        String alert,
        String entry,
        String path,
        boolean mayChange,
        boolean mayDelete,
        boolean mayRestore,
        int days,
        boolean isSilence,
        List<HistoryLine> history,
        String historyFault) {

    /** How many days a change can be tried on. */
    public static final List<Integer> DAYS = List.of(1, 3, 7);

    /** To the other way of writing it. */
    public String other() {
        String to = isNew ? kind + "/new" : path;
        return yaml == null ? to + (to.indexOf('?') < 0 ? "?" : "&") + "as=yaml" : to;
    }
}
