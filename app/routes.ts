import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

// The address table of the whole product.
export default [
  index('routes/home/route.tsx'),
  route('commencer', 'routes/start/route.tsx'),
  route('confort', 'routes/comfort/route.tsx'),
  route('cours', 'routes/courses/route.tsx'),
  route('cours/:course', 'routes/course/route.tsx'),
  route('cours/:course/:lesson', 'routes/lesson/route.tsx'),
  route('cours/:course/:lesson/bilan', 'routes/lesson-summary/route.tsx'),
  route('cours/:course/:lesson/:step', 'routes/step/route.tsx'),
  route('mon-parcours', 'routes/my-path/route.tsx'),
  route('aide', 'routes/help/route.tsx'),
  route('ecouter', 'routes/listen/route.tsx'),
  route('vos-donnees', 'routes/your-data/route.tsx'),
  route('qui-voit-quoi', 'routes/who-sees-what/route.tsx'),
  route('accessibilite', 'routes/accessibility/route.tsx'),
  route('plan-du-site', 'routes/site-map/route.tsx'),
  route('entrer', 'routes/sign-in/route.tsx'),
  route('premier-compte/:token', 'routes/first-admin/route.tsx'),
  route('sortir', 'routes/sign-out/route.tsx'),
  layout('routes/staff-layout.tsx', [
    route('mon-compte', 'routes/my-account/route.tsx'),
    route('suivi', 'routes/suivi/route.tsx'),
    route('suivi/:unit', 'routes/suivi-unit/route.tsx'),
    route('studio', 'routes/studio/route.tsx'),
    route('studio/:course/:lesson', 'routes/studio-lesson/route.tsx'),
  ]),
  route('suivi/:unit/export', 'routes/suivi-export/route.tsx'),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig
