/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What the first post of a case says, as long as that is kept. Nothing of it is in the record of a
 * case, so the tables are asked; without them pages of cases have no excerpts.
 */
package io.yuqing.gateway.desk.cases.post;
