/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The record of cases on real processes: an office works while parts are killed, and afterwards
 * every act stands in the record once.
 */
package io.yuqing.acceptance.cases;
