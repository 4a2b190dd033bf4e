/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import java.util.List;

/**
 * Somebody else was quicker.
 *
 * @param kind path of its list
 * @param path of the entry as it stands
 * @param sentence what happened
 * @param differences from what stands now to what was wanted
 * @param base the revision that stands now
 * @param entry its fields, as JSON
 * @param yaml what was wanted, so that nothing typed is lost; null if it was to be deleted
 */
public record ConflictView(
        String kind,
        String noun,
        String id,
        String path,
        String sentence,
        List<DiffLine> differences,
        long base,
        String entry,
        String yaml) {}
