/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

import io.yuqing.domain.cases.record.CaseRecord;

/**
 * A case in which a unit has, or had, something to do.
 *
 * @param path of its page for that unit
 */
public record UnitPart(String unit, CaseRecord record, String path) {}
