/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What each query of the boards costs over the tables of a city. */
package io.yuqing.acceptance.boards;
