/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.yuqing.gateway.desk.cases.view.CaseView;

/**
 * What changes of itself in the page of a case.
 *
 * @param trouble why it may be old; empty if it is not
 */
public record Shown(CaseView view, Told told, String trouble) {}
